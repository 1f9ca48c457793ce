import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { Agent } from '../../contract/desk.ts';
import { LiveSign } from '../live/live-sign.tsx';
import { store } from '../store/index.ts';

interface Props {
	agent: Agent;
	onHelp: () => void;
}

/** Whose desk it is, whether it is live, who sits at it. */
export function DeskHeader( { agent, onHelp }: Props ) {
	const live = useSelect( ( select ) => select( store ).getLive(), [] );
	const { signOut } = useDispatch( store );
	return (
		<header className="deskside-header">
			<h1 className="deskside-header__name" dir="auto">
				{ agent.provider_name }
			</h1>
			<LiveSign live={ live } />
			<span className="deskside-header__agent" dir="auto">
				{ agent.name }
			</span>
			<Button variant="tertiary" onClick={ onHelp } aria-keyshortcuts="?">
				{ __( 'Keys', 'deskside' ) }
			</Button>
			<Button variant="secondary" onClick={ () => void signOut() }>
				{ __( 'Sign out', 'deskside' ) }
			</Button>
		</header>
	);
}
