import { createRegistry, RegistryProvider } from '@wordpress/data';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { App } from '../app/app.tsx';
import { forgetFiles } from '../files/file-shelf.ts';
import { store } from '../store/index.ts';
import { FakeDesk } from './fake-desk.ts';
import { FakeEventSource } from './fake-event-source.ts';

/** What `createRegistry` of 10.0 gives, with the method that its types leave out. */
type Registry = ReturnType< typeof createRegistry > & {
	register: ( descriptor: typeof store ) => void;
};

const server = setupServer();

/** Every test starts signed in at the queue, with empty storages; a request nobody answers is an error. */
export function setUpDesk(): void {
	beforeAll( () => server.listen( { onUnhandledRequest: 'error' } ) );
	beforeEach( () => {
		vi.stubGlobal( 'EventSource', FakeEventSource );
		vi.stubGlobal( 'matchMedia', () => ( {
			matches: false,
			addEventListener() {},
			removeEventListener() {},
		} ) );
		Element.prototype.scrollIntoView = () => undefined;
		FakeEventSource.all = [];
		forgetFiles();
		sessionStorage.clear();
		localStorage.clear();
		location.hash = '';
	} );
	afterEach( () => {
		server.resetHandlers();
		vi.unstubAllGlobals();
	} );
	afterAll( () => server.close() );
}

/**
 * The whole desk with a registry of its own, over a provider in memory.
 *
 * @param tickets The provider's queue, or the provider itself.
 */
export function renderDesk( tickets: FakeDesk | FakeDesk[ 'tickets' ] = [] ) {
	const desk =
		tickets instanceof FakeDesk ? tickets : new FakeDesk( tickets );
	return { desk, ...renderPart( <App />, desk.handlers() ) };
}

/**
 * A part of the desk with a registry of its own.
 *
 * @param part     What to render.
 * @param handlers What answers it.
 */
export function renderPart( part: ReactNode, handlers: RequestHandler[] ) {
	server.use( ...handlers );
	const registry: Registry = createRegistry() as Registry;
	registry.register( store );
	const view = render(
		<RegistryProvider value={ registry }>{ part }</RegistryProvider>
	);
	return { user: userEvent.setup( { delay: null } ), ...view };
}
