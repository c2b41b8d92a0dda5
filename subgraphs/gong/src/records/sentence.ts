export interface Sentence {
  /** Gong's id of the speaker within the call. */
  speakerKey: string | null;
  topic: string | null;
  startMs: number;
  endMs: number;
  text: string;
}
