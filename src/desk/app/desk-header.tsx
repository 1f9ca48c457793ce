import { Button } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { Agent } from '../../contract/desk.ts';
import { LiveSign } from '../live/live-sign.tsx';
import { SignOutButton } from '../session/sign-out-button.tsx';
import { store } from '../store/index.ts';
import { hrefOf, type Place } from './route.ts';

interface Props {
	agent: Agent;
	place: Place;
	onHelp: () => void;
}

/** Whose desk it is, whether it is live, who sits at it. */
export function DeskHeader( { agent, place, onHelp }: Props ) {
	const live = useSelect( ( select ) => select( store ).getLive(), [] );
	return (
		<header className="deskside-header">
			<h1 className="deskside-header__name" dir="auto">
				{ agent.provider_name }
			</h1>
			<LiveSign live={ live } />
			<nav
				className="deskside-header__pages"
				aria-label={ __( 'Pages', 'deskside' ) }
			>
				{ pages().map( ( [ page, path, label ] ) => (
					<a
						key={ path }
						href={ hrefOf( path ) }
						aria-current={
							page.includes( place.page ) ? 'page' : undefined
						}
					>
						{ label }
					</a>
				) ) }
			</nav>
			<span className="deskside-header__agent" dir="auto">
				{ agent.name }
			</span>
			<Button variant="tertiary" onClick={ onHelp } aria-keyshortcuts="?">
				{ __( 'Keys', 'deskside' ) }
			</Button>
			<SignOutButton />
		</header>
	);
}

const pages = (): [ Place[ 'page' ][], string, string ][] => [
	[ [ 'queue', 'ticket' ], '/', __( 'Queue', 'deskside' ) ],
	[ [ 'breaches' ], '/breaches', __( 'Deadlines', 'deskside' ) ],
	[
		[ 'contracts', 'contract', 'plan' ],
		'/contracts',
		__( 'Contracts', 'deskside' ),
	],
	[ [ 'help', 'article' ], '/help', __( 'Help texts', 'deskside' ) ],
];
