import { z } from "zod";

export const errorAnswer = z.object({
  error: z.object({ code: z.string(), message: z.string(), fix: z.string() }),
});
