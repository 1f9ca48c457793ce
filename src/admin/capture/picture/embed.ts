import { dataUrl } from './data-url.ts';
import { fetchBlob } from './fetch-blob.ts';

/** Larger files are left out of style sheets, in bytes. */
const LARGEST = 2_000_000;
/** What one picture embeds at most. */
const MOST_BYTES = 12_000_000;
const MOST_FILES = 250;
/** Characters remembered for the next picture. */
const REMEMBERED = 8_000_000;

const remembered = new Map< string, string >();
let rememberedSize = 0;

/** Turns addresses into `data:` addresses, within limits; the same address once. */
export type Embedder = {
	embed( url: string ): Promise< string | null >;
	/** False once something was left out. */
	readonly complete: boolean;
};

function remember( url: string, data: string ): void {
	if (
		rememberedSize + data.length < REMEMBERED &&
		! remembered.has( url )
	) {
		rememberedSize += data.length;
		remembered.set( url, data );
	}
}

/** An embedder for one picture. */
export function createEmbedder(): Embedder {
	const asked = new Map< string, Promise< string | null > >();
	let bytes = 0;
	let complete = true;
	const load = async ( url: string ): Promise< string | null > => {
		const known = remembered.get( url );
		if ( known ) {
			return known;
		}
		const blob = asked.size <= MOST_FILES ? await fetchBlob( url ) : null;
		if ( ! blob || blob.size > LARGEST || bytes + blob.size > MOST_BYTES ) {
			complete = false;
			return null;
		}
		bytes += blob.size;
		const data = await dataUrl( blob );
		remember( url, data );
		return data;
	};
	return {
		embed( url ) {
			const known = asked.get( url ) ?? load( url );
			asked.set( url, known );
			return known;
		},
		get complete() {
			return complete;
		},
	};
}
