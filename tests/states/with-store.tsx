import { createRegistry, RegistryProvider } from '@wordpress/data';
import type { DataRegistry } from '@wordpress/data/build-types/types';
import type { ReactElement } from 'react';
import { store } from '../../src/admin/store/index.ts';

/** A room of the panel with a store of its own. */
export function withStore( room: ReactElement ): ReactElement {
	const registry = createRegistry();
	// The registry's own type in WordPress 6.6 forgets this method.
	( registry as unknown as DataRegistry ).register( store );
	return <RegistryProvider value={ registry }>{ room }</RegistryProvider>;
}
