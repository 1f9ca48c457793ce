import type { AttachmentType } from '../../../../src/contract/attachment.ts';
import { MARK, type HostileFile } from './hostile-file.ts';

const PAGES: readonly string[] = [
	`<svg xmlns="http://www.w3.org/2000/svg"><script>${ MARK }</script></svg>`,
	`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><use href="http://x.example/${ MARK }"/></svg>`,
	`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;${ MARK }</svg>`,
	`<!DOCTYPE lolz [<!ENTITY a "${ MARK }"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><lolz>&b;</lolz>`,
	`\ufeff<svg><foreignObject><body onload="${ MARK }"/></foreignObject></svg>`,
	`  \n\t<SVG onload=alert("${ MARK }")>`,
	`<!-- ${ MARK } --><svg/>`,
	`<!doctype html><script>${ MARK }</script>`,
	`<html><meta http-equiv=refresh content="0;url=javascript:${ MARK }"></html>`,
	`\n\n<body onload="${ MARK }">`,
	`<xml><x xmlns="http://www.w3.org/1999/xhtml" onclick="${ MARK }"/></xml>`,
	`<math><mtext><script>${ MARK }</script></mtext></math>`,
	`<?xml-stylesheet href="javascript:${ MARK }"?><a/>`,
	`Just text, then <script src="//x.example/${ MARK }"></script>`,
	`GIF89a<script>${ MARK }</script>`,
	`<?php echo "${ MARK }";`,
	`#!/usr/bin/env node\nconsole.log( "${ MARK }" )`,
];

/** Pages and drawings that run, as files of other types. */
export function pages(): HostileFile[] {
	const types: readonly AttachmentType[] = [
		'image/png',
		'text/plain',
		'application/pdf',
		'video/mp4',
	];
	return PAGES.flatMap( ( page, index ) =>
		types.map( ( type ) => ( {
			what: `page ${ index } as ${ type }`,
			name: `page.${ type.split( '/' )[ 1 ] ?? '' }`,
			type,
			bytes: Buffer.from( page ),
			expect: 'refused' as const,
		} ) )
	);
}
