import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type * as Capture from '../../src/admin/capture/index.ts';

declare global {
	/** The capture room, bundled as it is shipped, under this name in test pages. */
	var Capture: typeof import('../../src/admin/capture/index.ts');
}

export type CaptureRoom = typeof Capture;

/** The capture room as one script. */
async function bundle(): Promise< string > {
	const { outputFiles } = await build( {
		entryPoints: [ 'src/admin/capture/index.ts' ],
		bundle: true,
		minify: true,
		format: 'iife',
		globalName: 'Capture',
		write: false,
	} );
	return outputFiles[ 0 ]?.text ?? '';
}

const listen = ( server: Server ) =>
	new Promise< string >( ( resolve ) =>
		server.listen( 0, '127.0.0.1', () => {
			const address = server.address();
			const port =
				address && typeof address === 'object' ? address.port : 0;
			resolve( `http://127.0.0.1:${ port }` );
		} )
	);

export type Stage = {
	/** A fresh page with this markup, the capture room loaded, at 1280 × 800. */
	open( html: string, headers?: Record< string, string > ): Promise< Page >;
	/** Another origin, which serves a page that no one may read. */
	otherOrigin: string;
	close(): Promise< void >;
};

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A browser and two origins for one test file. */
export async function openStage(): Promise< Stage > {
	const pages = new Map<
		string,
		{ html: string; headers: Record< string, string > }
	>();
	const answer = ( url: string ) =>
		pages.get( url ) ?? {
			html: '<!doctype html><p>other origin',
			headers: {},
		};
	const serve = () =>
		createServer( ( request, response ) => {
			const { html, headers } = answer( request.url ?? '' );
			response.writeHead( 200, {
				'content-type': 'text/html; charset=utf-8',
				...headers,
			} );
			response.end( html );
		} );
	const servers = [ serve(), serve() ] as const;
	const [ origin, otherOrigin ] = [
		await listen( servers[ 0 ] ),
		await listen( servers[ 1 ] ),
	];
	const script = await bundle();
	const browser: Browser = await chromium.launch( {
		executablePath: process.env.DESKSIDE_BROWSER ?? '/usr/bin/chromium',
		args: FLAGS,
	} );
	const context = await browser.newContext( {
		viewport: { width: 1280, height: 800 },
	} );
	let count = 0;
	return {
		otherOrigin,
		async open( html, headers = {} ) {
			const path = `/wp-admin/page-${ ++count }.php?page=test&secret=${ count }hidden`;
			pages.set( path, { html, headers } );
			const page = await context.newPage();
			await page.goto( origin + path, { waitUntil: 'load' } );
			await page.evaluate(
				script.replace(
					/^var Capture=|^"use strict";var Capture=/,
					'globalThis.Capture='
				)
			);
			return page;
		},
		async close() {
			await browser.close();
			servers.forEach( ( server ) => server.close() );
		},
	};
}

/** Freezes and paints; the picture as a `data:` address of a PNG, so that equal pictures are equal texts. */
export function picture( page: Page ): Promise< {
	png: string;
	facts: string;
	svgText: string;
	freezeMs: number;
	partial: boolean;
	width: number;
	height: number;
} > {
	return page.evaluate( async () => {
		const start = performance.now();
		const frozen = globalThis.Capture.freeze( document );
		const freezeMs = performance.now() - start;
		const facts = globalThis.Capture.describeScreen( document, frozen );
		const painted = await globalThis.Capture.paint( frozen );
		const bytes = new Uint8Array( await painted.blob.arrayBuffer() );
		let binary = '';
		bytes.forEach( ( byte ) => ( binary += String.fromCharCode( byte ) ) );
		const { taken_at: _when, screen, ...rest } = facts;
		const { url, ...named } = screen;
		const copies = [ frozen.view, ...frozen.view.frames.values() ].map(
			( { root } ) => new XMLSerializer().serializeToString( root )
		);
		return {
			png: btoa( binary ),
			facts: JSON.stringify( {
				...rest,
				...named,
				url: url.replace( /page-\d+/, '' ),
			} ),
			svgText: copies.join( '\n' ),
			freezeMs,
			partial: painted.partial,
			width: painted.width,
			height: painted.height,
		};
	} );
}
