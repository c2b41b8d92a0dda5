import { createDrawer } from './drawer.ts';
import { showWaiting } from './waiting.ts';
import { watchRequests } from './watch-requests.ts';

/**
 * Runs in GraphiQL's page. Draws the plan of each operation while the drawer is open, and shows when a subscription
 * waits.
 */
const drawer = createDrawer();
watchRequests({ endpoint: location.pathname, wanted: () => drawer.isOpen, show: drawer.show });
showWaiting();
