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

const params = new URLSearchParams( window.location.search );
const wanted = params.get( 'room' );
const rooms = ALL_STATES.filter( ( { room } ) => ! wanted || room === wanted );
const states = rooms.flatMap( ( room ) => room.states );

const slug = ( { name }: State ) => name.replace( /\W+/g, '-' ).toLowerCase();

function StatesPage() {
	const formats = makeFormats(
		document.documentElement.lang,
		'Europe/Amsterdam'
	);
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

async function speak(): Promise< void > {
	const { documentElement: html } = document;
	const locale = params.get( 'locale' );
	html.lang = ( locale ?? 'en' ).replace( '_', '-' );
	if ( locale ) {
		const answer = await fetch(
			`languages/deskside-${ locale }-deskside-panel.json`
		);
		const { locale_data } = ( await answer.json() ) as {
			locale_data: { messages: Record< string, string[] > };
		};
		setLocaleData( locale_data.messages, 'deskside' );
	}
	if ( html.dir === 'rtl' ) {
		// How WordPress itself tells its components.
		setLocaleData( { 'text direction\u0004ltr': [ 'rtl' ] } );
	}
}

/** Brings each card into its state; what did not get there is listed on the body for the tests. */
async function actAll(): Promise< void > {
	const failed: string[] = [];
	// Hands know the English buttons only.
	for ( const state of params.has( 'locale' ) ? [] : states ) {
		const card = document.getElementById( slug( state ) );
		try {
			await state.act?.( handsOn( card as HTMLElement ) );
		} catch ( error ) {
			failed.push(
				`${ state.name }: ${ String( error ).slice( 0, 500 ) }`
			);
		}
	}
	unfoldAll();
	( document.activeElement as HTMLElement | null )?.blur();
	document.body.dataset[ 'failed' ] = failed.join( '\n' );
	document.body.dataset[ 'ready' ] = String( states.length );
}

async function start(): Promise< void > {
	localStorage.clear();
	await speak();
	connect( buildLauncherData(), 'states' );
	startFakeSite( states );
	const main = document.querySelector( 'main' );
	createRoot( main as HTMLElement ).render( <StatesPage /> );
	await new Promise( ( done ) => setTimeout( done, 100 ) );
	await actAll();
}

void start();
