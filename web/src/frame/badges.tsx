import { realisWords } from "../../../src/views/words/realis.js";
import { useCodebook } from "../state/context.js";

interface Certainty {
  readonly realis: string;
  readonly stance: string;
  /** Also says the usual: that it occurred, that it is stated. */
  readonly whole?: boolean;
}

/** Whether it happened and who stands by it; nothing where the text plainly says that it happened. */
export function Badges({ realis, stance, whole }: Certainty) {
  const codebook = useCodebook();
  return (
    <>
      {(whole || realis !== "occurred") && (
        <span
          class="badge realis"
          data-realis={realis}
          title={`${realisWords(realis)}: ${codebook.realis[realis] ?? ""}`}
        >
          {realisWords(realis)}
        </span>
      )}
      {(whole || stance !== "stated") && (
        <span class="badge stance" data-stance={stance} title={`${stance}: ${codebook.stance[stance] ?? ""}`}>
          {stance}
        </span>
      )}
    </>
  );
}
