import sharp from 'sharp';
import type { AttachmentType } from '../../../../src/contract/attachment.ts';
import { drawPng } from '../pictures.ts';
import { buildMovie, buildWebm } from './build-movie.ts';
import { buildPdf } from './build-pdf.ts';
import { buildDocx, buildOdt, buildXlsx, buildZip } from './build-zip.ts';
import { MARK, type HostileFile } from './hostile-file.ts';

const DOCX =
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX =
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';

/** What runs in a browser, a server or a shell. */
const PROGRAMS: readonly string[] = [
	`<script>alert("${ MARK }")</script>`,
	`<?php system("${ MARK }"); ?>`,
	`<?= "${ MARK }" ?>`,
	`<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${ MARK }')"/>`,
	`<!doctype html><html><body onload="alert('${ MARK }')">`,
	`<% eval request("${ MARK }") %>`,
	`<iframe src="javascript:alert('${ MARK }')"></iframe>`,
	`<object data="${ MARK }"></object>`,
	`<?php __HALT_COMPILER(); /* ${ MARK } */ ?>`,
];
/** What runs only as the beginning of a file, or with it. */
const BEGINNINGS: readonly ( string | Buffer )[] = [
	`#!/bin/sh\necho ${ MARK }`,
	`MZ\x90\x00\x03\x00${ MARK }`,
	Buffer.from(
		`7f454c46020101000000${ Buffer.from( MARK ).toString( 'hex' ) }`,
		'hex'
	),
	buildZip( [ { name: 'evil.php', data: MARK, method: 0 } ] ),
	`%!PS\n(${ MARK }) run`,
];

async function carriers(): Promise<
	readonly { type: AttachmentType; name: string; bytes: Buffer }[]
> {
	const png = await drawPng();
	return [
		{ type: 'image/png', name: 'a.png', bytes: png },
		{
			type: 'image/jpeg',
			name: 'a.jpg',
			bytes: await sharp( png ).jpeg().toBuffer(),
		},
		{
			type: 'image/webp',
			name: 'a.webp',
			bytes: await sharp( png ).webp().toBuffer(),
		},
		{ type: 'application/pdf', name: 'a.pdf', bytes: buildPdf() },
		{ type: DOCX, name: 'a.docx', bytes: buildDocx() },
		{ type: XLSX, name: 'a.xlsx', bytes: buildXlsx() },
		{ type: ODT, name: 'a.odt', bytes: buildOdt() },
		{ type: 'video/mp4', name: 'a.mp4', bytes: buildMovie() },
		{ type: 'video/webm', name: 'a.webm', bytes: buildWebm() },
		{ type: 'text/plain', name: 'a.txt', bytes: Buffer.from( 'Log\n' ) },
		{ type: 'text/csv', name: 'a.csv', bytes: Buffer.from( 'a,b\n1,2\n' ) },
	];
}

/** Something that runs behind and before a good file of each type. */
export async function polyglots(): Promise< HostileFile[] > {
	const files: HostileFile[] = [];
	for ( const { type, name, bytes } of await carriers() ) {
		const isText = type.startsWith( 'text/' );
		const redrawn = type.startsWith( 'image/' ) ? 'redrawn' : 'refused';
		for ( const [ index, program ] of [
			...PROGRAMS,
			...BEGINNINGS,
		].entries() ) {
			const code = Buffer.from( program );
			const isBeginning = index >= PROGRAMS.length;
			if ( ! ( isText && isBeginning ) ) {
				files.push( {
					what: `${ type } with program ${ index } behind it`,
					name,
					type,
					bytes: Buffer.concat( [ bytes, code ] ),
					expect: redrawn,
				} );
			}
			files.push( {
				what: `${ type } with program ${ index } before it`,
				name,
				type,
				bytes: Buffer.concat( [ code, bytes ] ),
				expect: 'refused',
			} );
		}
	}
	return files;
}
