/** Raised when a label or its meaning changes: every stored record names the codebook it was made by. */
export const CODEBOOK_VERSION = "1";
