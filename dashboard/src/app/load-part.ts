const reloadedKey = 'sophia.reloaded-in';

/** A part of the dashboard that is not there: only a new page has another. */
export class PartMissing extends Error {}

/**
 * Loads a part of the code. After an update of the server the files of this page are gone, and a new page has new ones: it is
 * loaded once for each build, if the server answers.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    const isThere = await isServerThere();
    // Its name has the content of the build in it.
    const build = import.meta.url;
    if (isThere && sessionStorage.getItem(reloadedKey) !== build) {
      sessionStorage.setItem(reloadedKey, build);
      window.location.reload();
      return new Promise(() => undefined);
    }
    const reason = isThere ? 'A file of it is missing on the server.' : 'The server cannot be reached.';
    throw new PartMissing(`This part of the dashboard cannot be loaded. ${reason}`, { cause });
  }
}

const isServerThere = (): Promise<boolean> =>
  fetch('/', { headers: { accept: 'text/html' } }).then(
    ({ ok }) => ok,
    () => false,
  );
