import Access from '../../../src/admin/features/access/access.tsx';
import {
	accessGrant,
	siteAccess,
	type AccessGrant,
	type SiteAccess,
} from '../../../src/contract/access.ts';
import { idOf } from '../../support/browser-builders.ts';
import { idAt } from '../id-at.ts';
import { problem, type Answer, type Hands, type State } from '../state.ts';

const ROLES: SiteAccess[ 'roles' ] = [
	{
		role: 'administrator',
		role_label: 'Administrator',
		limits: [ 'plugins', 'themes', 'settings', 'deleting' ],
	},
	{ role: 'editor', role_label: 'Editor', limits: [ 'deleting' ] },
];

const buildGrant = ( change: Partial< AccessGrant > = {} ): AccessGrant =>
	accessGrant.parse( {
		id: idOf( 'gra' ),
		ticket_id: idOf( 'tic' ),
		role: 'editor',
		role_label: 'Editor',
		may_not: [ 'plugins', 'deleting' ],
		status: 'active',
		granted_by: { kind: 'site', name: 'Anna de Vries', you: true },
		granted_at: '2026-11-24T09:00:00.000Z',
		ends_at: '2026-11-25T09:00:00.000Z',
		revoked_by: null,
		revoked_at: null,
		uses: [],
		...change,
	} );

const USE = {
	id: idOf( 'use' ),
	agent: 'Mila Jansen',
	asked_at: '2026-11-24T09:30:00.000Z',
	came_in_at: '2026-11-24T09:30:05.000Z',
};

let number = 2;
function access(
	name: string,
	held: Partial< SiteAccess >,
	{
		said = () => ( {} ),
		act,
	}: {
		said?: ( ticket: string ) => Record< string, Answer >;
		act?: ( hands: Hands ) => Promise< void >;
	} = {}
): State {
	const ticket = idAt( 'tic', number++ );
	return {
		name: `Access: ${ name }`,
		show: () => <Access ticketId={ ticket } />,
		answers: {
			[ `GET /tickets/${ ticket }/access` ]: {
				json: siteAccess.parse( {
					grants: [],
					roles: ROLES,
					obstacle: null,
					...held,
				} ),
			},
			...said( ticket ),
		},
		...( act ? { act } : {} ),
	};
}

const open = ( { press }: Hands ) => press( /Let your provider sign in/ );

/** Support in the site's admin: given, used, ended. */
export const ACCESS_STATES: State[] = [
	access( 'none yet', {} ),
	access( 'nobody can be let in', {
		obstacle:
			'Your site is not reached over https, so nobody can sign in safely from outside.',
	} ),
	access( 'being given', {}, { act: open } ),
	access(
		'with plugins',
		{ roles: ROLES.slice( 0, 1 ) },
		{
			act: async ( hands ) => {
				await open( hands );
				await hands.tick( /plugins/ );
			},
		}
	),
	access(
		'could not be given',
		{},
		{
			said: ( ticket ) => ( {
				[ `POST /tickets/${ ticket }/access` ]: problem(
					'provider_unreachable',
					502
				),
			} ),
			act: async ( hands ) => {
				await open( hands );
				await hands.press( /^Give access/ );
			},
		}
	),
	access( 'given, nobody came yet', { grants: [ buildGrant() ] } ),
	access( 'given and used', { grants: [ buildGrant( { uses: [ USE ] } ) ] } ),
	access(
		'could not be ended',
		{ grants: [ buildGrant( { id: idOf( 'gra', 'B' ) } ) ] },
		{
			said: () => ( {
				[ `POST /access/${ idOf( 'gra', 'B' ) }/revoke` ]: 'lost',
			} ),
			act: ( { press } ) => press( 'End access now' ),
		}
	),
	access( 'taken back', {
		grants: [
			buildGrant( {
				status: 'revoked',
				revoked_at: '2026-11-24T10:00:00.000Z',
				uses: [ USE ],
			} ),
		],
	} ),
	access( 'ended by itself', {
		grants: [ buildGrant( { status: 'ended' } ) ],
	} ),
	access( 'seen by who cannot give it', {
		grants: [ buildGrant() ],
		roles: [],
	} ),
	{
		name: 'Access: cannot be read',
		show: () => <Access ticketId={ idAt( 'tic', 30 ) } />,
		answers: {
			[ `GET /tickets/${ idAt( 'tic', 30 ) }/access` ]: problem(
				'provider_unreachable',
				502
			),
		},
	},
];
