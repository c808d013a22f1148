/**
 * Something the user can put right: the command line prints it and exits with code 2.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class UserError extends Error {
  constructor(
    readonly code: string,
    problem: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}\nTo fix it: ${fix}`, options);
    this.name = "UserError";
  }
}
