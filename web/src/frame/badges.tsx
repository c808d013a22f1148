import { useCodebook } from "../state/context.js";

interface Certainty {
  readonly realis: string;
  readonly stance: string;
}

/** Whether it happened and who stands by it; nothing where the text plainly says that it happened. */
export function Badges({ realis, stance }: Certainty) {
  const codebook = useCodebook();
  return (
    <>
      {realis !== "occurred" && (
        <span class="badge realis" data-realis={realis} title={`${realis}: ${codebook.realis[realis] ?? ""}`}>
          {realis === "not" ? "did not happen" : realis}
        </span>
      )}
      {stance !== "stated" && (
        <span class="badge stance" data-stance={stance} title={`${stance}: ${codebook.stance[stance] ?? ""}`}>
          {stance}
        </span>
      )}
    </>
  );
}
