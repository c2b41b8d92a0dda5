import { createDrawer } from './drawer.ts';
import { tellOfWaiting } from './waiting.ts';
import { watchRequests } from './watch-requests.ts';

/** Runs in GraphiQL's page: draws the plan of each operation while the drawer is open, and says what is waited for. */
const drawer = createDrawer();
watchRequests({ endpoint: location.pathname, wanted: () => drawer.isOpen, show: drawer.show });
tellOfWaiting();
