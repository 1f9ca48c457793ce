import type { DeskEvent } from '../../contract/desk.ts';

/** The browser's EventSource, spoken by the test. */
export class FakeEventSource {
	static readonly CONNECTING = 0;
	static readonly OPEN = 1;
	static readonly CLOSED = 2;
	static all: FakeEventSource[] = [];

	readonly url: string;
	readyState = FakeEventSource.CONNECTING;
	onopen: ( () => void ) | null = null;
	onmessage: ( ( event: { data: string } ) => void ) | null = null;
	onerror: ( () => void ) | null = null;

	constructor( url: string ) {
		this.url = url;
		FakeEventSource.all.push( this );
	}

	static get last(): FakeEventSource {
		const last = FakeEventSource.all.at( -1 );
		if ( ! last ) {
			throw new Error( 'Nobody listens.' );
		}
		return last;
	}

	open(): void {
		this.readyState = FakeEventSource.OPEN;
		this.onopen?.();
	}

	say( event: DeskEvent ): void {
		this.onmessage?.( { data: JSON.stringify( event ) } );
	}

	/** The line is lost; `given up` is what an error answer does. */
	lose( { givenUp }: { givenUp: boolean } ): void {
		this.readyState = givenUp
			? FakeEventSource.CLOSED
			: FakeEventSource.CONNECTING;
		this.onerror?.();
	}

	close(): void {
		this.readyState = FakeEventSource.CLOSED;
	}
}
