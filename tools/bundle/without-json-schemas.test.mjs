import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { inProject } from '../paths.mjs';
import { withoutJsonSchemas } from './without-json-schemas.mjs';

/** A schema of the contract, bundled as for a browser, and what it makes of a value. */
async function bundle( plugins ) {
	const { outputFiles } = await build( {
		stdin: {
			contents: `
				import { newMessage } from './src/contract/ticket.ts';
				export default ( value ) => newMessage.safeParse( value );`,
			resolveDir: inProject(),
		},
		bundle: true,
		format: 'esm',
		minify: true,
		write: false,
		logLevel: 'silent',
		plugins,
	} );
	const [ { text } ] = outputFiles;
	const { default: parse } = await import(
		`data:text/javascript;base64,${ Buffer.from( text ).toString(
			'base64'
		) }`
	);
	return { bytes: text.length, parse };
}

it( 'makes schemas smaller and no less strict', async () => {
	const [ whole, small ] = await Promise.all( [
		bundle( [] ),
		bundle( [ withoutJsonSchemas() ] ),
	] );
	expect( small.bytes ).toBeLessThan( whole.bytes - 10_000 );
	for ( const value of [
		null,
		{ id: 'msg_x' },
		{
			id: 'msg_01ARZ3NDEKTSV4RRFFQ69G5FAV',
			body: 'Words',
			attachments: [],
			written_at: '2026-11-20T09:00:00.000Z',
		},
		{ id: 'msg_01ARZ3NDEKTSV4RRFFQ69G5FAV', body: 1, more: true },
	] ) {
		expect( JSON.stringify( small.parse( value ) ) ).toBe(
			JSON.stringify( whole.parse( value ) )
		);
	}
} );
