import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { client } from '../graph/client.ts';
import { router } from './router.tsx';

export function App() {
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  );
}
