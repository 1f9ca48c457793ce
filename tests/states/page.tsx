import { createRoot } from '@wordpress/element';
import { setLocaleData } from '@wordpress/i18n';
import { connect } from '../../src/admin/api/connection.ts';
import { FormatsContext, makeFormats } from '../../src/admin/ui/formats.ts';
import { buildLauncherData } from '../support/browser-builders.ts';
import { ALL_STATES } from './all-states.ts';
import { startFakeSite } from './fake-site.ts';
import { handsOn } from './hands-on.ts';
import { unfoldAll } from './unfold-all.ts';
import type { State } from './state.ts';

/*
 * The page for developers: every state of every card, each as it stands in the panel. `rtl.html`, `?locale=nl_NL` and
 * `?room=Quotes` show it another way.
 */

const html = document.documentElement;
const params = new URLSearchParams( window.location.search );
const wanted = params.get( 'room' );
const rooms = ALL_STATES.filter( ( { room } ) => ! wanted || room === wanted );
const states = rooms.flatMap( ( room ) => room.states );

const slug = ( { name }: State ) => name.replace( /\W+/g, '-' ).toLowerCase();

function StatesPage() {
	const formats = makeFormats( html.lang, 'Europe/Amsterdam' );
	return (
		<FormatsContext.Provider value={ formats }>
			{ rooms.map( ( { room, states: shown } ) => (
				<section key={ room } aria-label={ room }>
					<h1>{ room }</h1>
					<div className="states">
						{ shown.map( ( state ) => (
							<article
								key={ state.name }
								className="state"
								id={ slug( state ) }
								aria-label={ state.name }
							>
								<h2>{ state.name }</h2>
								<div className="deskside-panel">
									<div className="deskside-room">
										{ state.show() }
									</div>
								</div>
							</article>
						) ) }
					</div>
				</section>
			) ) }
		</FormatsContext.Provider>
	);
}

/** What WordPress itself tells its components where writing runs from right to left. */
function turn(): void {
	if ( html.dir === 'rtl' ) {
		setLocaleData( { 'text direction\u0004ltr': [ 'rtl' ] } );
	}
}

/** The texts of a language, of the panel and of the desk; read before the site answers every request. */
const readTexts = ( locale: string ) =>
	Promise.all(
		[
			`languages/deskside-${ locale }-deskside-panel.json`,
			`desk-languages/${ locale.slice( 0, 2 ) }.json`,
		].map( async ( file ) => {
			const { locale_data } = ( await (
				await fetch( file )
			).json() ) as {
				locale_data: { messages: Record< string, string[] > };
			};
			return locale_data.messages;
		} )
	);

/** Brings each card into its state and tells what did not get there. */
async function actAll(): Promise< string[] > {
	const failed: string[] = [];
	for ( const state of states ) {
		const card = document.getElementById( slug( state ) );
		try {
			await state.act?.( handsOn( card as HTMLElement ) );
		} catch ( error ) {
			failed.push(
				`${ state.name }: ${ String( error ).slice( 0, 500 ) }`
			);
		}
	}
	return failed;
}

/** Everything unfolded and nothing in the keyboard's sight; what failed is listed on the body for the tests. */
function settle( failed: string[] ): void {
	unfoldAll();
	( document.activeElement as HTMLElement | null )?.blur();
	document.body.dataset[ 'failed' ] = failed.join( '\n' );
	document.body.dataset[ 'ready' ] = String( states.length );
}

async function start(): Promise< void > {
	localStorage.clear();
	turn();
	const locale = params.get( 'locale' );
	const texts = locale ? await readTexts( locale ) : [];
	connect( buildLauncherData(), 'states' );
	startFakeSite( states );
	const root = createRoot( document.querySelector( 'main' ) as HTMLElement );
	const draw = () => {
		root.render( <StatesPage /> );
		return new Promise( ( done ) => setTimeout( done, 100 ) );
	};
	await draw();
	const failed = await actAll();
	if ( locale ) {
		// Hands know the English buttons only: what they did is said in the other language afterwards.
		texts.forEach( ( known ) => setLocaleData( known, 'deskside' ) );
		html.lang = locale.replace( '_', '-' );
		await draw();
	} else if ( html.dir === 'rtl' ) {
		// There are no texts of such a language yet: sums and dates as it writes them.
		html.lang = 'he';
		await draw();
	}
	settle( failed );
}

void start();
