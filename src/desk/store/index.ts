import { createReduxStore, register } from '@wordpress/data';
import * as actions from './actions.ts';
import { STORE_NAME } from './constants.ts';
import { reducer } from './reducer.ts';
import * as selectors from './selectors.ts';

/** What the desk knows of the provider; the same six files as the panel's store. */
export const store = createReduxStore( STORE_NAME, {
	reducer,
	actions,
	selectors,
} );

register( store );
