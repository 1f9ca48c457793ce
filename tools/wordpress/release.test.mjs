import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findWordPress } from './release.mjs';
import { phpLiteral } from './site.mjs';

const dir = mkdtempSync( join( tmpdir(), 'deskside-release-' ) );

afterEach( () => rmSync( dir, { recursive: true, force: true } ) );

describe( 'choosing a WordPress', () => {
	it( 'takes an unpacked folder as it is', async () => {
		mkdirSync( join( dir, 'wp-includes' ), { recursive: true } );
		writeFileSync(
			join( dir, 'wp-includes/version.php' ),
			"<?php $wp_version = '6.9.1';"
		);
		expect( await findWordPress( dir ) ).toEqual( {
			version: '6.9.1',
			dir,
		} );
	} );

	it( 'refuses a folder without WordPress', async () => {
		mkdirSync( dir, { recursive: true } );
		await expect( findWordPress( dir ) ).rejects.toThrow(
			'holds no WordPress'
		);
	} );

	it( 'names the versions that are there when it knows none of that name', async () => {
		await expect( findWordPress( '1.0' ) ).rejects.toThrow(
			/installed versions are .*6\.6/
		);
	} );
} );

describe( 'values for PHP', () => {
	it( 'cannot leave their quotes', () => {
		expect( phpLiteral( "a'; exit; '\\" ) ).toBe( "'a\\'; exit; \\'\\\\'" );
		expect( phpLiteral( true ) ).toBe( 'true' );
	} );
} );
