import { z } from 'zod';

/** Forms of Slack's answers. Records in them are read one by one, so that an odd one costs only itself. */
const records = z.array(z.unknown());

export const channelsForm = z.object({ channels: records });
export const usersForm = z.object({ members: records });
export const messagesForm = z.object({ messages: records });
export const channelForm = z.object({ channel: z.unknown() });
export const userForm = z.object({ user: z.unknown() });

/** Reads records by their form, and calls `refuse` for those of another form. */
export async function readEach<T extends z.ZodType>(
  values: readonly unknown[],
  form: T,
  refuse: (index: number, value: unknown) => unknown,
): Promise<z.output<T>[]> {
  const found: z.output<T>[] = [];
  for (const [index, value] of values.entries()) {
    const read = form.safeParse(value);
    if (read.success) found.push(read.data);
    else await refuse(index, value);
  }
  return found;
}
