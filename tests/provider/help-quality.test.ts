import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCALES } from '../../src/contract/locale.ts';
import { readHelpFolder } from '../../src/provider/help/help-folder.ts';
import { importHelp } from '../../src/provider/help/import-help.ts';
import { searchHelp } from '../../src/provider/help/search-help.ts';
import { NOW } from '../support/builders.ts';
import { HELP_QUESTIONS } from './support/help-questions.ts';
import { seedProvider } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/** The right article among the first three for so many of the questions. */
const SHARE = 0.9;

let provider: TestProvider;
let provider_id: string;

beforeAll( async () => {
	provider = await startTestProvider();
	provider_id = await seedProvider( provider.db );
	const files = await readHelpFolder( 'content/help' );
	await provider.db
		.transaction()
		.execute( ( trx ) => importHelp( trx, provider_id, files, NOW ) );
}, 60_000 );
afterAll( () => provider.close() );

const pairs = LOCALES.flatMap( ( locale ) =>
	HELP_QUESTIONS[ locale ]
		.trim()
		.split( '\n' )
		.map( ( line ) => {
			const [ q = '', ids = '' ] = line.split( ' = ' );
			return { locale, q, ids: ids.split( '|' ) };
		} )
);

it( 'has a hundred questions in five languages', () => {
	expect( pairs.length ).toBeGreaterThanOrEqual( 100 );
	expect( new Set( pairs.map( ( { locale } ) => locale ) ).size ).toBe( 5 );
} );

it( 'answers nine of ten with the right article among the first three', async () => {
	const missed: string[] = [];
	for ( const { locale, q, ids } of pairs ) {
		const found = await searchHelp( provider.db, {
			provider_id,
			locale,
			plan: 'standaard',
			q,
			screen: '',
		} );
		const first = found.slice( 0, 3 ).map( ( { id } ) => id );
		if ( ! ids.some( ( id ) => first.includes( id ) ) ) {
			missed.push( `${ locale } ${ q }: ${ first.join( ', ' ) }` );
		}
	}
	expect(
		1 - missed.length / pairs.length,
		missed.join( '\n' )
	).toBeGreaterThanOrEqual( SHARE );
}, 60_000 );
