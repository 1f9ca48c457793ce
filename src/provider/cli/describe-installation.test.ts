import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { describeDesk, describeInstallation } from './describe-installation.ts';
import { describeStart } from './describe-start.ts';
import { misspeltVariables } from './misspelt-variables.ts';

const OWN = { DATA_DIR: '/srv/deskside' };

test( 'a start says which database, files and plans it works with, and no secret', () => {
	expect( describeInstallation( readConfig( OWN ) ) ).toEqual( [
		'Database  embedded, in /srv/deskside/database',
		'Files     /srv/deskside/attachments',
		'Plans     those that come along',
	] );
	const lines = describeInstallation(
		readConfig( {
			...OWN,
			DATABASE_URL: 'postgres://desk:secret@db.example:5433/support',
			PLANS_DIR: '/',
			S3_ENDPOINT: 'https://s3.example.com',
			S3_BUCKET: 'attachments',
			S3_ACCESS_KEY_ID: 'key',
			S3_SECRET_ACCESS_KEY: 'secret',
		} )
	);
	expect( lines ).toEqual( [
		'Database  support at db.example:5433',
		'Files     bucket attachments at https://s3.example.com',
		'Plans     those that come along, and those in /',
	] );
} );

test( 'a desk that is not built is said to be', () => {
	const config = readConfig( { ...OWN, DESK_DIR: '/nowhere' } );
	expect( describeDesk( 'http://127.0.0.1:4747', config ) ).toMatch(
		/not there: nothing is built in \/nowhere/
	);
	const access = { agent: null, pairing: [] };
	expect( describeStart( 'http://a', access, false, config ) ).toMatch(
		/^Provider {2}http:\/\/a\nDesk {6}not there.*\nDatabase/
	);
	expect(
		JSON.parse( describeStart( 'http://a', access, true, config ) )
	).toEqual( { url: 'http://a', desk_url: 'http://a/desk/', ...access } );
} );

test( 'a variable that is nearly one of ours is named', () => {
	expect(
		misspeltVariables( { DATABASE_ULR: 'x', PLAN_DIR: 'x', data_dir: 'x' } )
	).toEqual( [
		'DATABASE_ULR is set and means nothing here; DATABASE_URL does.',
		'PLAN_DIR is set and means nothing here; PLANS_DIR does.',
		'data_dir is set and means nothing here; DATA_DIR does.',
	] );
	expect(
		misspeltVariables( {
			...{ PATH: '/', HOME: '/', POST: '1', HOSTS: 'x', LANG: 'C' },
			...{ DATABASE_URL: 'x', DATABASE_URL2: 'x', XDG_DATA_DIRS: 'x' },
			...{ DATA_DIR: 'x', DATABASE_PORT: '1', DESKSIDE_PASSWORD: 'x' },
		} )
	).toEqual( [] );
} );
