import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe( 'readConfig', () => {
	it( 'needs nothing set', () => {
		expect( readConfig( {} ) ).toMatchObject( {
			host: '127.0.0.1',
			port: 4747,
			databaseUrl: null,
			trustProxy: false,
			rateLimit: 6000,
		} );
	} );

	it( 'takes an empty variable for one that is not set', () => {
		expect( readConfig( { DATABASE_URL: '', PORT: '' } ) ).toMatchObject( {
			databaseUrl: null,
			port: 4747,
		} );
	} );

	it( 'names every mistake at once', () => {
		const wrong = {
			PORT: '70000',
			DATABASE_URL: 'mysql://x',
			TRUST_PROXY: 'yes',
			LOG_LEVEL: 'loud',
		};
		expect( () => readConfig( wrong ) ).toThrow( ConfigError );
		for ( const name of Object.keys( wrong ) ) {
			expect( () => readConfig( wrong ) ).toThrow( name );
		}
	} );
} );
