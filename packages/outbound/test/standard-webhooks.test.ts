import { expect, it } from 'vitest';
import { signer } from '../src/index.ts';

it('signs as the example of the specification', () => {
  const sign = signer('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  expect(sign('msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330', '{"test": 2432232314}')).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

it('refuses a key of another kind', () => {
  expect(() => signer('secret')).toThrow('begins neither with whsec_ nor with whsk_');
});
