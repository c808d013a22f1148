import { closeGate, type Gate, newGate } from "../reader/gate.js";

/** The gates of one run: of its threads while they load the model, and of each page that is being read. */
export type Gates = Set<Gate>;

const running = new Set<Gates>();

export function openGates(): Gates {
  const gates: Gates = new Set();
  running.add(gates);
  return gates;
}

export function openGate(gates: Gates): Gate {
  const gate = newGate();
  gates.add(gate);
  return gate;
}

/** Stops a run for good; its threads may be ended once this resolves, a second later at most. */
export async function closeGates(gates: Gates): Promise<void> {
  await Promise.all([...gates].map(closeGate));
  running.delete(gates);
}

/** Stops all reading in this process, which may then end. */
export const stopReading = async (): Promise<void> => {
  await Promise.all([...running].map(closeGates));
};
