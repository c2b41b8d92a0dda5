import { type CallFacts, type TopicRecord, type TrackerRecord, trackerTypes } from '../records/call-record.ts';
import { count, type Fields, fieldsOf, id, isFields, listOf, number, text, word } from './read-values.ts';

/** Parses Gong's analysis of a call: topics, trackers, summary, next steps, outcome. */
export function parseContent(content: Fields): Partial<CallFacts> {
  return {
    brief: content.brief === undefined ? undefined : text(content.brief),
    keyPoints: content.keyPoints === undefined ? undefined : texts(listOf(content.keyPoints)),
    nextSteps: parseNextSteps(content),
    outcome: content.callOutcome === undefined ? undefined : parseOutcome(content.callOutcome),
    trackers: content.trackers === undefined ? undefined : parseTrackers(listOf(content.trackers)),
    topics: content.topics === undefined ? undefined : parseTopics(listOf(content.topics)),
  };
}

/** Reads the highlights called "Next steps". Before 2025 Gong sent action items instead. */
function parseNextSteps(content: Fields): string[] | undefined {
  const { actionItems } = fieldsOf(content.pointsOfInterest);
  if (content.highlights === undefined && actionItems === undefined) return undefined;
  const highlights = listOf(content.highlights).map(fieldsOf);
  const steps = highlights.filter((highlight) => text(highlight.title)?.toLowerCase() === 'next steps');
  const found = steps.flatMap((highlight) => texts(listOf(highlight.items)));
  return found.length > 0 ? found : texts(listOf(actionItems));
}

/** Texts of a list whose items are strings or objects. */
function texts(items: readonly unknown[]): string[] {
  return items.flatMap((item) => text(isFields(item) ? (item.text ?? item.snippet) : item) ?? []);
}

function parseOutcome(outcome: unknown): string | null {
  if (!isFields(outcome)) return text(outcome);
  return text(outcome.name) ?? text(outcome.category);
}

function parseTrackers(trackers: readonly unknown[]): TrackerRecord[] {
  const found = new Map<string, TrackerRecord>();
  for (const tracker of trackers.map(fieldsOf)) {
    const name = text(tracker.name);
    if (!name) continue;
    const gongTrackerId = id(tracker.id);
    found.set(gongTrackerId ?? name, {
      gongTrackerId,
      name,
      type: word(tracker.type, trackerTypes),
      count: count(tracker.count) ?? listOf(tracker.occurrences).length,
      phrases: parsePhrases(listOf(tracker.phrases)),
      occurrenceSeconds: listOf(tracker.occurrences)
        .flatMap((occurrence) => number(fieldsOf(occurrence).startTime) ?? [])
        .toSorted((a, b) => a - b),
    });
  }
  return [...found.values()];
}

function parsePhrases(phrases: readonly unknown[]): TrackerRecord['phrases'] {
  const found = phrases.map(fieldsOf).flatMap((fields) => {
    const phrase = text(fields.phrase);
    return phrase ? [{ phrase, count: count(fields.count) ?? listOf(fields.occurrences).length }] : [];
  });
  return found.toSorted((a, b) => b.count - a.count);
}

/** Adds up the time of each topic. Gong may list a topic once for each passage. */
function parseTopics(topics: readonly unknown[]): TopicRecord[] {
  const seconds = new Map<string, number>();
  for (const topic of topics.map(fieldsOf)) {
    const name = text(topic.name);
    if (name) seconds.set(name, (seconds.get(name) ?? 0) + Math.max(0, number(topic.duration) ?? 0));
  }
  return [...seconds].map(([name, durationSeconds]) => ({ name, durationSeconds }));
}
