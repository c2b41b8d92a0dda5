/** A task in the style of notes: "Sarah to send the contract". */
const task = /(?:^|[,;] (?:and )?|\band )(?<name>\p{Lu}\p{Ll}{1,20}) to (?!be\b)\p{Ll}{2,20}/gu;

/** Where the tasks of a sentence stand: "Sarah to send the contract, Mike to review it." has two, other sentences one. */
export function tasksIn(sentence: string): { readonly start: number; readonly end: number }[] {
  const tasks = [...sentence.matchAll(task)];
  if (tasks[0]?.index !== 0 || tasks.length < 2) return [{ start: 0, end: sentence.length }];
  return tasks.map(({ index, 0: words, groups }, place) => ({
    start: index + words.indexOf(groups?.name ?? ''),
    end: sentence.slice(0, tasks[place + 1]?.index).trimEnd().length,
  }));
}
