export const EXIT = { ok: 0, partlyFailed: 1, usersMistake: 2, interrupted: 130, terminated: 143 } as const;
