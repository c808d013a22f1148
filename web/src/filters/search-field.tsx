import { useEffect, useRef, useState } from "preact/hooks";

interface SearchProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

const PAUSE_MS = 250;

/** Searches once the typing pauses, so that not every letter is asked for. */
export function SearchField({ id, label, value, onSearch }: SearchProps) {
  const [words, setWords] = useState(value);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setWords(value), [value]);
  useEffect(() => () => clearTimeout(pause.current), []);
  const search = (text: string) => {
    clearTimeout(pause.current);
    onSearch(text.trim());
  };
  return (
    <form
      role="search"
      aria-label={label}
      class="search"
      onSubmit={(submit) => {
        submit.preventDefault();
        search(words);
      }}
    >
      <input
        id={id}
        type="search"
        value={words}
        placeholder={label}
        aria-label={label}
        maxLength={200}
        onInput={({ currentTarget }) => {
          const text = currentTarget.value;
          setWords(text);
          clearTimeout(pause.current);
          pause.current = setTimeout(() => search(text), PAUSE_MS);
        }}
      />
    </form>
  );
}
