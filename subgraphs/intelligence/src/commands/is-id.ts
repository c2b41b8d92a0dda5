import { validate } from 'uuid';

/** Whether a text from outside can be an id of this graph at all: the database refuses any other with an error. */
export const isId = (text: string): boolean => validate(text);
