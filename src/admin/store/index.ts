import { createReduxStore, register, select } from '@wordpress/data';
import * as actions from './actions.ts';
import { STORE_NAME } from './constants.ts';
import { reducer } from './reducer.ts';
import * as resolvers from './resolvers.ts';
import * as selectors from './selectors.ts';
import * as thunks from './thunks.ts';

/** The panel's store: what came from the site. */
export const store = createReduxStore( STORE_NAME, {
	reducer,
	actions: { ...actions, ...thunks },
	selectors,
	resolvers,
} );

/** Registers the store, once: two copies of this script (an update in another tab's cache) must not fight. */
export function registerStore(): void {
	if ( ! select( STORE_NAME ) ) {
		register( store );
	}
}
