import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { asSite, codeOf } from './support/clients.ts';
import { seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider | undefined;
afterEach( async () => {
	await provider?.close();
	provider = undefined;
} );

/** What helmet says by itself, with our policy. */
const SECURE = {
	'content-security-policy': "default-src 'none';frame-ancestors 'none'",
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'strict-transport-security': 'max-age=31536000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'SAMEORIGIN',
};

describe( 'too many requests', () => {
	it( 'from one address are told to wait, unknown addresses included; another address is not', async () => {
		provider = await startTestProvider( { RATE_LIMIT_PER_MINUTE: '5' } );
		const statuses = [];
		for ( let count = 0; count < 7; count++ ) {
			statuses.push(
				(
					await provider.app.inject( {
						url: count % 2 ? '/health' : '/nothing',
					} )
				).statusCode
			);
		}
		expect( statuses.slice( -2 ) ).toEqual( [ 429, 429 ] );
		expect(
			(
				await provider.app.inject( {
					url: '/health',
					remoteAddress: '10.9.9.9',
				} )
			).statusCode
		).toBe( 200 );
	} );

	it( 'F7: cannot hide behind a header that anybody can send', async () => {
		provider = await startTestProvider( { RATE_LIMIT_PER_MINUTE: '2' } );
		const statuses = [];
		for ( let count = 0; count < 4; count++ ) {
			statuses.push(
				(
					await provider.app.inject( {
						url: '/health',
						headers: { 'x-forwarded-for': `10.0.0.${ count }` },
					} )
				).statusCode
			);
		}
		expect( statuses ).toEqual( [ 200, 200, 429, 429 ] );
	} );

	it( 'at once are told so early, and the place is free again afterwards', async () => {
		provider = await startTestProvider( { MAX_REQUESTS_AT_ONCE: '3' } );
		const { app, db } = provider;
		const { token } = await seedSite( db );
		const answers = await Promise.all(
			Array.from( { length: 12 }, () =>
				asSite( app, token ).get( '/v1/summary' )
			)
		);
		const busy = answers.filter( ( { statusCode } ) => statusCode === 503 );
		expect( busy.length ).toBe( 9 );
		expect(
			busy.every(
				( answer ) =>
					codeOf( answer ) === 'overloaded' &&
					answer.headers[ 'retry-after' ] === '1'
			)
		).toBe( true );
		expect(
			( await asSite( app, token ).get( '/v1/summary' ) ).statusCode
		).toBe( 200 );
	} );
} );

describe( 'the page of the desk', () => {
	it( 'is served with a policy that lets in nothing foreign; the API lets nothing run at all', async () => {
		provider = await startTestProvider();
		const page = join( provider.dataDir, 'desk' );
		await mkdir( page, { recursive: true } );
		await writeFile(
			join( page, 'index.html' ),
			'<!doctype html><title>Desk</title>'
		);
		const desk = await provider.app.inject( '/desk/' );
		expect( [
			desk.statusCode,
			desk.headers[ 'content-type' ],
			desk.headers[ 'cache-control' ],
		] ).toEqual( [ 200, 'text/html; charset=utf-8', 'no-cache' ] );
		expect( desk.headers[ 'content-security-policy' ] ).toContain(
			"script-src 'self';"
		);
		expect( desk.headers[ 'content-security-policy' ] ).not.toContain(
			'unsafe'
		);
		expect(
			( await provider.app.inject( '/desk' ) ).headers.location
		).toBe( '/desk/' );
		expect(
			( await provider.app.inject( '/health' ) ).headers
		).toMatchObject( {
			'content-security-policy':
				"default-src 'none';frame-ancestors 'none'",
			'x-content-type-options': 'nosniff',
		} );
		for ( const path of [
			'/desk/../config.ts',
			'/desk/%2e%2e/demo-agent.json',
			'/desk/..%2fdemo-agent.json',
		] ) {
			expect( ( await provider.app.inject( path ) ).statusCode ).not.toBe(
				200
			);
		}
	} );
} );

describe( 'the headers that keep browsers from harm', () => {
	it( 'stand on answers and on refusals of every kind', async () => {
		provider = await startTestProvider( { RATE_LIMIT_PER_MINUTE: '2' } );
		const answers = [];
		for ( const url of [
			'/health',
			'/nothing',
			'/v1/summary',
			'/health',
		] ) {
			answers.push( await provider.app.inject( url ) );
		}
		expect( answers.map( ( { statusCode } ) => statusCode ) ).toEqual( [
			200, 404, 401, 429,
		] );
		for ( const { headers } of answers ) {
			expect( headers ).toMatchObject( SECURE );
			expect( headers ).not.toHaveProperty( 'x-powered-by' );
		}
	} );

	it( 'stand on what a request is told that must come again', async () => {
		provider = await startTestProvider( { MAX_REQUESTS_AT_ONCE: '1' } );
		const { app } = provider;
		const answers = await Promise.all( [
			app.inject( '/health' ),
			app.inject( '/health' ),
		] );
		const busy = answers.find( ( { statusCode } ) => statusCode === 503 );
		expect( busy?.headers ).toMatchObject( SECURE );
	} );
} );
