import { http, HttpResponse, type RequestHandler } from 'msw';
import {
	deskArticle,
	deskTip,
	removeHelp,
	writeArticle,
	writeTip,
	type DeskArticle,
	type DeskTip,
} from '../../contract/desk-help.ts';
import {
	helpLoop,
	helpSuggestion,
	type HelpLoop,
	type HelpSuggestion,
} from '../../contract/help.ts';

const VOTES = { helpful: 3, not_helpful: 1, missing: [ 'Where is it?' ] };
const AT = '2026-11-22T09:00:00.000Z';
const LATER = '2026-11-22T10:00:00.000Z';

/** A provider's help texts in memory; a change from something older is refused as the provider does. */
export class FakeHelp {
	articles: DeskArticle[];
	tips: DeskTip[];
	loop: HelpLoop;
	/** Idempotency keys of the writes. */
	readonly keys: ( string | null )[] = [];
	/** What `preview` answers. */
	html = '<p>Press <strong>Save</strong>.</p>';

	constructor( {
		articles = [],
		tips = [],
		loop = {},
	}: {
		articles?: DeskArticle[];
		tips?: DeskTip[];
		loop?: Partial< HelpLoop >;
	} = {} ) {
		this.articles = articles;
		this.tips = tips;
		this.loop = helpLoop.parse( {
			from: AT,
			suggestions: [],
			effects: [],
			solved: 0,
			...loop,
		} );
	}

	/** msw's handlers. */
	handlers(): RequestHandler[] {
		return [
			http.get( '*/help/suggestions', () =>
				HttpResponse.json( this.loop )
			),
			http.get( '*/help/articles', () =>
				HttpResponse.json( {
					articles: this.articles.map( ( one ) => ( {
						id: one.id,
						title: one.texts[ 0 ]?.title ?? one.id,
						locales: one.texts.map( ( { locale } ) => locale ),
						screens: one.screens,
						helpful: one.helpful,
						not_helpful: one.not_helpful,
					} ) ),
					next: null,
				} )
			),
			http.get( '*/help/articles/:id', ( { params } ) =>
				answerWith( this.articles, params[ 'id' ] )
			),
			http.get( '*/help/tips', () =>
				HttpResponse.json( { tips: this.tips, next: null } )
			),
			http.get( '*/help/tips/:id', ( { params } ) =>
				answerWith( this.tips, params[ 'id' ] )
			),
			http.post( '*/help/preview', () =>
				HttpResponse.json( { html: this.html } )
			),
			http.post( '*/help/articles', async ( { request } ) => {
				const { seen, ...body } = writeArticle.parse(
					await request.json()
				);
				return this.#put( request, this.articles, seen, () =>
					deskArticle.parse( {
						...body,
						...VOTES,
						updated_at: LATER,
					} )
				);
			} ),
			http.post( '*/help/tips', async ( { request } ) => {
				const { seen, ...body } = writeTip.parse(
					await request.json()
				);
				return this.#put( request, this.tips, seen, () =>
					deskTip.parse( { ...body, ...VOTES, updated_at: LATER } )
				);
			} ),
			http.post( '*/help/removals', async ( { request } ) => {
				this.keys.push( request.headers.get( 'Idempotency-Key' ) );
				const { id } = removeHelp.parse( await request.json() );
				this.tips = this.tips.filter( ( one ) => one.id !== id );
				this.articles = this.articles.filter(
					( one ) => one.id !== id
				);
				return HttpResponse.json( { removed: true }, { status: 201 } );
			} ),
		];
	}

	#put< Thing extends { id: string; updated_at: string } >(
		request: Request,
		all: Thing[],
		seen: string | null,
		make: () => Thing
	) {
		this.keys.push( request.headers.get( 'Idempotency-Key' ) );
		const made = make();
		const at = all.findIndex( ( { id } ) => id === made.id );
		if ( ( all[ at ]?.updated_at ?? null ) !== seen ) {
			return refusal( 409, 'state_conflict' );
		}
		all.splice( at < 0 ? all.length : at, 1, made );
		return HttpResponse.json( made, { status: 201 } );
	}
}

function answerWith(
	all: readonly { id: string }[],
	wanted: string | readonly string[] | undefined
) {
	const found = all.find( ( { id } ) => id === wanted );
	return found ? HttpResponse.json( found ) : refusal( 404, 'not_found' );
}

const refusal = ( status: number, code: string ) =>
	HttpResponse.json(
		{ type: 'about:blank', title: code, status, code },
		{ status }
	);

/**
 * A tip that is there.
 *
 * @param given What the test is about.
 */
export function buildDeskTip( given: Partial< DeskTip > = {} ): DeskTip {
	return deskTip.parse( {
		id: 'cost',
		screen: 'woocommerce_page_wc-settings',
		field: '#flat_rate_cost',
		plugin: 'woocommerce',
		article: null,
		texts: { en: 'Costs without VAT.' },
		...VOTES,
		updated_at: AT,
		...given,
	} );
}

/**
 * An article that is there.
 *
 * @param given What the test is about.
 */
export function buildDeskArticle(
	given: Partial< DeskArticle > = {}
): DeskArticle {
	return deskArticle.parse( {
		id: 'permalinks',
		screens: [ 'options-permalink' ],
		plans: [],
		plugins: [ { slug: 'woocommerce', from: '8.0', to: null } ],
		texts: [
			{
				locale: 'en',
				title: 'Addresses of pages',
				keywords: '404',
				body: 'Press **Save**.',
			},
		],
		...VOTES,
		updated_at: AT,
		...given,
	} );
}

/**
 * A place where questions gather.
 *
 * @param given What the test is about.
 */
export function buildSuggestion(
	given: Partial< HelpSuggestion > = {}
): HelpSuggestion {
	return helpSuggestion.parse( {
		screen: 'woocommerce_page_wc-settings',
		field: '#flat_rate_cost',
		label: 'Cost',
		tickets: { count: 4, sites: 2 },
		unanswered: { count: 1, sites: 1 },
		not_helpful: 2,
		missing: [ 'With or without VAT?' ],
		words: [ 'shipping', 'vat' ],
		tip: null,
		...given,
	} );
}
