import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../paths.mjs';
import { findSecrets } from './find-secrets.mjs';

/** What is built and served: sources without their tests, the plugin, the texts. */
const SHIPPED = [ 'src', 'plugin', 'content', 'languages' ];
const TEXT = /\.(ts|tsx|css|mjs|php|json|md|yaml|po|txt|html|sql)$/;
const TEST = /\.test\.|\/testing\//;

describe( 'F1: what is shipped', () => {
	it( 'holds no secret that every installation would share', () => {
		const files = SHIPPED.flatMap( ( folder ) =>
			readdirSync( inProject( folder ), { recursive: true } ).map(
				( file ) => `${ folder }/${ file.replaceAll( '\\', '/' ) }`
			)
		).filter( ( file ) => TEXT.test( file ) && ! TEST.test( file ) );
		expect( files.length ).toBeGreaterThan( 500 );
		expect(
			files.flatMap( ( file ) =>
				findSecrets( readFileSync( inProject( file ), 'utf8' ) ).map(
					( secret ) => `${ file }: ${ secret }`
				)
			)
		).toEqual( [] );
	} );

	it.each( [
		`-----BEGIN ${ 'PRIVATE' } KEY-----`,
		`const token = 'dsk_${ 'aB3'.repeat( 15 ) }';`,
		`whsec_${ 'Y2Fu'.repeat( 10 ) }=`,
		`'api_key' => "k9X${ 'fQ2mZ'.repeat( 4 ) }"`,
		`scrypt$32768$${ 'aB3-'.repeat( 6 ) }`,
	] )( 'would be found out with %s', ( text ) => {
		expect( findSecrets( text ) ).toHaveLength( 1 );
	} );

	it.each( [
		"'token' => $connection['token']",
		"const key = 'idempotency-key';",
		'secret: z.string().max( 200 )',
	] )( 'may say %s', ( text ) => {
		expect( findSecrets( text ) ).toEqual( [] );
	} );
} );
