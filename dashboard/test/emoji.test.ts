import { expect, it } from 'vitest';
import { hasEmoji, withEmoji } from '../src/common/emoji.ts';
import { emojiNames } from '../src/parts/emoji-names.ts';

it.each([
  ['Shipped :tada: :+1:', 'Shipped 🎉 👍'],
  [':thumbsup::skin-tone-3: and :THUMBSUP:', '👍🏼 and 👍'],
  [':heart: :white_check_mark: :warning:', '❤️ ✅ ⚠️'],
  [':our_logo: stays', ':our_logo: stays'],
  ['At 10:30:45, see a::b and http://host:4000/:path:', 'At 10:30:45, see a::b and http://host:4000/:path:'],
])('shows the emoji of Slack in “%s”, and leaves all else', (written, shown) => {
  expect(withEmoji(written, emojiNames)).toBe(shown);
});

it('knows texts without emoji', () => {
  expect(['A plain text: nothing', '10:30', ''].map(hasEmoji)).toEqual([false, false, false]);
  expect(hasEmoji('Thanks :pray:')).toBe(true);
});
