import type { FrozenView } from '../clone/frozen-view.ts';
import type { Slices } from '../picture/slices.ts';
import { fetchSheet } from './fetch-sheet.ts';
import { maskCss } from './mask-css.ts';
import { namesIn } from './names-in.ts';
import { pickFont } from './pick-font.ts';
import { readSheet } from './read-sheet.ts';
import {
	rewriteHost,
	rewriteSelector,
	rewriteSlotted,
} from './rewrite-selector.ts';
import type { GroupCondition, StyleEntry } from './style-entry.ts';

/** Rules looked at between two looks at the clock. */
const BATCH = 200;

export type CollectOptions = {
	slices: Slices;
	maskText: ( text: string ) => string;
	signal?: AbortSignal | undefined;
};

/** The style sheets of a view as one text: only rules that its copy can match, in the words of the copy. */
export async function collectCss(
	view: FrozenView,
	options: CollectOptions
): Promise< { css: string; complete: boolean } > {
	const collector = createCollector( view, options );
	for ( const sheet of view.sheets ) {
		await collector.add( sheet );
	}
	if ( view.shadowSheets.size ) {
		collector.keepOutOfShadows();
	}
	for ( const [ host, sheets ] of view.shadowSheets ) {
		for ( const sheet of sheets ) {
			await collector.add( sheet, host );
		}
	}
	return collector.finish();
}

function createCollector(
	view: FrozenView,
	{ slices, maskText, signal }: CollectOptions
) {
	const names = namesIn( view.root );
	const media = new Map< string, boolean >();
	const out: string[] = [];
	/** Rules that stand outside of all others. */
	const statements: string[] = [];
	const keyframes = new Map< string, () => string >();
	let complete = true;
	let seen = 0;

	const holds = ( { media: query, supports }: GroupCondition ) => {
		if ( query && ! media.has( query ) ) {
			media.set( query, view.window.matchMedia( query ).matches );
		}
		return (
			( ! query || media.get( query ) ) &&
			( ! supports || CSS.supports( supports ) )
		);
	};

	const writeRule = (
		entry: StyleEntry & { kind: 'rule' },
		host?: number
	) => {
		const parts = entry.parts.filter( ( { needs } ) =>
			needs.every( ( name ) => names.has( name ) )
		);
		if ( ! parts.length ) {
			return;
		}
		const selector = rewriteSelector(
			parts.map( ( { text } ) => text ).join( ',' )
		);
		const body = maskCss( entry.body(), maskText );
		if ( host === undefined ) {
			out.push( `${ selector }{${ body }}` );
		} else if ( selector.includes( '::slotted(' ) ) {
			out.push( `${ rewriteSlotted( selector, host ) }{${ body }}` );
		} else {
			out.push(
				`@scope ([data-ds-host="${ host }"]) to ([data-ds-slot]>*){${ rewriteHost(
					selector
				) }{${ body }}}`
			);
		}
	};

	const write = async (
		entries: Iterable< StyleEntry >,
		host?: number
	): Promise< void > => {
		for ( const entry of entries ) {
			if ( ++seen % BATCH === 0 ) {
				await slices.breathe();
				signal?.throwIfAborted();
			}
			if ( entry.kind === 'rule' ) {
				writeRule( entry, host );
			} else if ( entry.kind === 'group' ) {
				await writeGroup( entry, host );
			} else if ( entry.kind === 'keyframes' ) {
				keyframes.set( entry.name, entry.text );
			} else if ( entry.kind === 'text' ) {
				statements.push( maskCss( entry.text, maskText ) );
			} else if ( view.fonts.has( entry.key ) ) {
				statements.push( pickFont( entry.text, entry.base ) );
			}
		}
	};

	const writeGroup = async (
		{ condition, entries }: StyleEntry & { kind: 'group' },
		host?: number
	) => {
		if ( ! holds( condition ) ) {
			return;
		}
		const at = out.length;
		await write( entries(), host );
		if ( condition.wrap && out.length > at ) {
			out.splice( at, 0, `${ condition.wrap }{` );
			out.push( '}' );
		}
	};

	return {
		/** The page's own rules, all that was added so far, end where a shadow root begins; what is in its slots is the page's again. */
		keepOutOfShadows() {
			if ( 'CSSScopeRule' in view.window ) {
				out.unshift(
					// What roots a scope is not in it: the page's root and what stands in slots are below these.
					'@scope ([data-ds-page],[data-ds-slot]) to ([data-ds-host]>*){'
				);
				out.push( '}' );
			}
		},
		async add( sheet: CSSStyleSheet, host?: number ) {
			const query = sheet.media.mediaText;
			if ( ! holds( query ? { media: query } : {} ) ) {
				return;
			}
			const entries = await entriesOf( sheet, view.baseUrl );
			complete &&= entries !== null;
			await slices.breathe();
			await write( entries ?? [], host );
		},
		finish() {
			const css = out.join( ' ' );
			const used = [ ...keyframes ].filter( ( [ name ] ) =>
				css.includes( name )
			);
			const moving = used.map( ( [ , text ] ) =>
				maskCss( text(), maskText )
			);
			return {
				css: [ ...statements, ...moving, css ].join( ' ' ),
				complete,
			};
		},
	};
}

async function entriesOf( sheet: CSSStyleSheet, base: string ) {
	try {
		return readSheet( sheet, base );
	} catch {
		const fetched = sheet.href ? await fetchSheet( sheet.href ) : null;
		return fetched && readSheet( fetched, sheet.href ?? base );
	}
}
