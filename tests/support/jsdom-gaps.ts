import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { vi } from 'vitest';

/** What every browser has and jsdom lacks; WordPress's components and the panel need it. */

window.matchMedia ??= ( media: string ) =>
	( {
		media,
		matches: false,
		addEventListener: () => {},
		removeEventListener: () => {},
		addListener: () => {},
		removeListener: () => {},
	} ) as unknown as MediaQueryList;

globalThis.ResizeObserver ??= class {
	observe() {}
	unobserve() {}
	disconnect() {}
};

Element.prototype.scrollIntoView ??= () => {};

URL.createObjectURL ??= () => 'blob:picture';
URL.revokeObjectURL ??= () => {};

// jsdom's own can neither be read as bytes, nor sent, nor kept in IndexedDB.
globalThis.Blob = NodeBlob as unknown as typeof Blob;

// A whole flow of the panel takes its time on a busy machine.
vi.setConfig( { testTimeout: 30_000 } );
