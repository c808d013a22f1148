import { contentId } from "../text/content-id.js";

/** The id of the event whose member published first is this report. */
export const eventId = (firstReport: string): string => contentId("e", firstReport);
