const beginning =
  /^(what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|has|have|can|could|list|show|compare|top|tell)\b/i;

/** True if a text looks like a question rather than words to find: it ends or begins like one. */
export function isQuestion(text: string): boolean {
  const typed = text.trim();
  return typed.endsWith('?') || (beginning.test(typed) && typed.split(/\s+/).length >= 3);
}
