import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	ATTACHMENT_TYPES,
	type Attachment,
} from '../../src/contract/attachment.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { NOW } from '../support/builders.ts';
import { asSite } from './support/clients.ts';
import { buildDocx, buildOdt, buildXlsx } from './support/files/build-zip.ts';
import { buildMovie, buildWebm } from './support/files/build-movie.ts';
import { buildPdf } from './support/files/build-pdf.ts';
import { MARK, type HostileFile } from './support/files/hostile-file.ts';
import { hostileFiles } from './support/files/hostile-files.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';
import { sendWhole } from './support/files/send-whole.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );

/** Every file below the data folder, as it rests. */
async function resting(): Promise< { name: string; bytes: Buffer }[] > {
	const found: { name: string; bytes: Buffer }[] = [];
	for ( const folder of [ 'attachments', 'uploads' ] ) {
		const entries = await readdir( join( provider.dataDir, folder ), {
			recursive: true,
			withFileTypes: true,
		} ).catch( () => [] );
		for ( const entry of entries.filter( ( one ) => one.isFile() ) ) {
			found.push( {
				name: entry.name,
				bytes: await readFile( join( entry.parentPath, entry.name ) ),
			} );
		}
	}
	return found;
}

/** Sends files in tickets of ten, as a site does. */
async function sendAll(
	files: readonly HostileFile[]
): Promise< { file: HostileFile; status: number; shown: Attachment }[] > {
	const results: { file: HostileFile; status: number; shown: Attachment }[] =
		[];
	for ( let from = 0; from < files.length; from += 10 ) {
		const some = files.slice( from, from + 10 );
		const announced = some.map( ( { name, type, bytes } ) =>
			announce( bytes, {
				name: name.replaceAll( '\0', '' ).slice( 0, 200 ),
				type,
				kind: 'file',
			} )
		);
		const { ticket } = await openTicket( provider.app, site.token, {
			attachments: announced,
		} );
		const statuses: number[] = [];
		for ( const [ index, { bytes } ] of some.entries() ) {
			const one = announced[ index ];
			statuses.push(
				one
					? await sendWhole( provider.app, site.token, one, bytes )
					: 0
			);
		}
		const shown = ( await asOwner().get( `/v1/tickets/${ ticket.id }` ) )
			.json< Ticket >()
			.messages.flatMap( ( { attachments } ) => attachments );
		some.forEach( ( file, index ) =>
			results.push( {
				file,
				status: statuses[ index ] ?? 0,
				shown: shown[ index ] as Attachment,
			} )
		);
	}
	return results;
}

describe( 'hostile uploads', () => {
	it(
		'B6, B7, B8, B11, B14: of more than four hundred none rests as it was sent, none is served as what runs',
		{ timeout: 120_000 },
		async () => {
			const files = await hostileFiles();
			expect( files.length ).toBeGreaterThanOrEqual( 400 );
			const results = await sendAll( files );
			const wrong = results.filter( ( { file, status, shown } ) =>
				file.expect === 'refused'
					? status !== 415 || shown.status !== 'refused'
					: status !== 204 || shown.status !== 'here'
			);
			expect(
				wrong.map(
					( { file, status } ) => `${ file.what }: ${ status }`
				)
			).toEqual( [] );

			for ( const { file, shown } of results ) {
				const answer = await asOwner().get(
					`/v1/attachments/${ shown.id }`
				);
				if ( file.expect === 'refused' ) {
					expect( answer.statusCode ).toBe( 404 );
					continue;
				}
				expect( answer.rawPayload.includes( MARK ) ).toBe( false );
				expect( ATTACHMENT_TYPES ).toContain(
					String( answer.headers[ 'content-type' ] )
				);
				expect( answer.headers ).toMatchObject( {
					'x-content-type-options': 'nosniff',
					'content-security-policy': "default-src 'none'; sandbox",
				} );
				expect( answer.headers[ 'content-disposition' ] ).toMatch(
					/^attachment; filename="att_\w{26}\.png|jpg|webp"; filename\*=UTF-8''[\w%-]+\.(png|jpg|webp)$/
				);
			}

			const sent = new Set(
				files.map( ( { bytes } ) => bytes.toString( 'latin1' ) )
			);
			for ( const { name, bytes } of await resting() ) {
				expect( name ).toMatch( /^[0-9a-f]{40}$/ );
				expect( bytes.includes( MARK ) ).toBe( false );
				expect( sent.has( bytes.toString( 'latin1' ) ) ).toBe( false );
			}
			expect(
				( await provider.app.inject( '/health' ) ).statusCode
			).toBe( 200 );
		}
	);

	it( 'good files of every type in the list are taken, and come back as what they are', async () => {
		const good: readonly ( readonly [ Attachment[ 'type' ], Buffer ] )[] = [
			[ 'image/png', await drawPng() ],
			[ 'application/pdf', buildPdf( '<< /Type /Page >>' ) ],
			[
				'text/plain',
				Buffer.from( 'Fatal error: x in y.php - a | b\n' ),
			],
			[ 'text/csv', Buffer.from( 'naam;prijs\nJanß;-3\n' ) ],
			[
				'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
				buildDocx( [
					{ name: 'word/media/image1.png', data: await drawPng() },
				] ),
			],
			[
				'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				buildXlsx(),
			],
			[
				'application/vnd.oasis.opendocument.text',
				buildOdt( [ { name: 'layout-cache', data: 'x' } ] ),
			],
			[ 'video/mp4', buildMovie() ],
			[ 'video/quicktime', buildMovie( { brand: 'qt  ' } ) ],
			[ 'video/webm', buildWebm() ],
		];
		const results = await sendAll(
			good.map( ( [ type, bytes ] ) => ( {
				what: type,
				name: `rechnung ä.${ type.slice( -3 ) }`,
				type,
				bytes,
				expect: 'redrawn',
			} ) )
		);
		expect(
			results.map( ( { shown } ) => [ shown.type, shown.status ] )
		).toEqual( good.map( ( [ type ] ) => [ type, 'here' ] ) );
		for ( const { file, shown } of results.slice( 1 ) ) {
			const answer = await asOwner().get(
				`/v1/attachments/${ shown.id }`
			);
			expect( answer.rawPayload.equals( file.bytes ) ).toBe( true );
			expect( answer.headers[ 'content-disposition' ] ).toMatch(
				/filename\*=UTF-8''rechnung%20%C3%A4\.\w+$/
			);
		}
	} );

	it.each( [
		'--x\r\ncontent-disposition: form-data; name="f"; filename="x.php"\r\n\r\n<?php\r\n--x--',
		'--x\r\n',
		'--x\r\ncontent-disposition: form-data; name=',
		'',
		`--x\r\n${ 'a: b\r\n'.repeat( 20_000 ) }`,
		'--y--',
	] )(
		'B15: multipart is not read, however it is broken (%#)',
		async ( body ) => {
			const before = ( await resting() ).length;
			const announced = announce( Buffer.from( 'x' ), {} );
			await openTicket( provider.app, site.token, {
				attachments: [ announced ],
			} );
			for ( const [ method, url ] of [
				[ 'PUT', `/v1/attachments/${ announced.id }` ],
				[ 'PATCH', `/v1/uploads/${ announced.id }` ],
				[ 'POST', '/v1/tickets' ],
			] as const ) {
				const said = await provider.app.inject( {
					method,
					url,
					payload: body,
					headers: {
						authorization: `Bearer ${ site.token }`,
						'content-type': 'multipart/form-data; boundary=x',
					},
				} );
				expect( said.statusCode ).toBe( 415 );
			}
			expect( ( await resting() ).length ).toBe( before );
		}
	);
} );
