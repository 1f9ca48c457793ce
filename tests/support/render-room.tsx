import './jsdom-gaps.ts';
import { createRegistry, RegistryProvider } from '@wordpress/data';
import type { DataRegistry } from '@wordpress/data/build-types/types';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { connect } from '../../src/admin/api/connection.ts';
import { store } from '../../src/admin/store/index.ts';
import type { LauncherData } from '../../src/contract/site.ts';
import { buildLauncherData } from './browser-builders.ts';

/** Renders a room of the panel with a store of its own, connected to the site of the builders. */
export function renderRoom(
	room: ReactElement,
	data: LauncherData = buildLauncherData()
) {
	connect( data, '1-1' );
	const registry = createRegistry();
	// The registry's own type in WordPress 6.6 forgets this method.
	( registry as unknown as DataRegistry ).register( store );
	const view = render(
		<RegistryProvider value={ registry }>{ room }</RegistryProvider>
	);
	return { ...view, registry };
}
