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
			JOBS: 'maybe',
			METRICS_TOKEN: 'short',
			SMTP_URL: 'http://mail.example',
			MAIL_REPLY_TO: 'nobody',
			ALLOW_LOOPBACK_SITES: '1',
			PLANS_DIR: '/nowhere/at/all',
			PUBLIC_URL: 'https://user:secret@desk.example.com',
		};
		expect( () => readConfig( wrong ) ).toThrow( ConfigError );
		for ( const name of Object.keys( wrong ) ) {
			expect( () => readConfig( wrong ) ).toThrow( name );
		}
	} );

	it( 'names what one variable needs of another together with the rest', () => {
		const wrong = { SMTP_URL: 'smtp://mail.example', PORT: 'x' };
		expect( () => readConfig( wrong ) ).toThrow( 'MAIL_FROM' );
		expect( () => readConfig( wrong ) ).toThrow( 'PORT' );
	} );

	it( 'names what a bucket lacks and what is wrong with it, all at once', () => {
		const wrong = {
			S3_ENDPOINT: 'http://s3.example.com',
			S3_REGION: 'Frankfurt am Main',
			S3_PREFIX: '/deskside',
			PORT: 'x',
		};
		for ( const name of [
			...Object.keys( wrong ),
			...[ 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY' ],
		] ) {
			expect( () => readConfig( wrong ) ).toThrow( `${ name }: ` );
		}
	} );

	it( 'keeps attachments in a bucket when all of it is said', () => {
		const env = {
			S3_ENDPOINT: 'https://s3.example.com/',
			S3_BUCKET: 'attachments',
			S3_ACCESS_KEY_ID: 'key',
			S3_SECRET_ACCESS_KEY: 'secret',
		};
		expect( readConfig( env ).bucket ).toEqual( {
			endpoint: 'https://s3.example.com',
			bucket: 'attachments',
			region: 'us-east-1',
			accessKeyId: 'key',
			secretAccessKey: 'secret',
			prefix: '',
		} );
		expect( readConfig( {} ).bucket ).toBeNull();
	} );

	it.each( [
		'desk@example.com\r\nBcc: x@example.com',
		'"A" <desk@example.com>',
		'Support <desk@example.com',
		'nobody',
	] )( 'takes no sender like %j', ( MAIL_FROM ) => {
		expect( () => readConfig( { MAIL_FROM } ) ).toThrow( 'MAIL_FROM' );
	} );

	it( 'sends to sites on this machine only when nobody else can reach it', () => {
		const allowed = ( env: Record< string, string > ) =>
			readConfig( env ).allowLoopbackSites;
		expect( [
			allowed( {} ),
			allowed( { HOST: '0.0.0.0' } ),
			allowed( { PUBLIC_URL: 'https://desk.example.com' } ),
			allowed( { ALLOW_LOOPBACK_SITES: 'false' } ),
		] ).toEqual( [ true, false, false, false ] );
	} );
} );
