import { Button } from '@wordpress/components';
import { useEffect, useId, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { SiteAccess } from '../../../contract/access.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { GrantForm } from './grant-form.tsx';
import { GrantItem } from './grant-item.tsx';
import { useAccess } from './use-access.ts';

/** `left`: the form was open and nothing was given. */
type Giving = 'no' | 'yes' | 'left';

/** Time-limited access for the provider's support, given with a ticket. Nothing stands here for who can neither give nor see any. */
export default function Access( { ticketId }: { ticketId: string } ) {
	const { reading, reload, receive } = useAccess( ticketId );
	const [ giving, setGiving ] = useState< Giving >( 'no' );
	const heading = useRef< HTMLHeadingElement >( null );
	const title = useId();
	if ( reading.status === 'reading' ) {
		return null;
	}
	if ( reading.status === 'failed' ) {
		return (
			<ProblemNotice
				code={ reading.code }
				step={ __(
					'Whether support has access cannot be shown.',
					'deskside'
				) }
				onRetry={ () => void reload() }
			/>
		);
	}
	const { grants, roles, obstacle } = reading;
	if ( grants.length === 0 && roles.length === 0 ) {
		return null;
	}
	const take = ( access: SiteAccess ) => {
		setGiving( 'no' );
		receive( access );
		// The button that was pressed goes with what it did.
		heading.current?.focus();
	};
	return (
		<section className="deskside-access" aria-labelledby={ title }>
			<h3 id={ title } ref={ heading } tabIndex={ -1 }>
				{ __( 'Access for support', 'deskside' ) }
			</h3>
			{ grants.length > 0 && (
				<ul aria-live="polite">
					{ grants.map( ( grant ) => (
						<GrantItem
							key={ grant.id }
							grant={ grant }
							mine={ roles.length > 0 }
							onEnded={ take }
						/>
					) ) }
				</ul>
			) }
			{ giving === 'yes' ? (
				<GrantForm
					ticketId={ ticketId }
					roles={ roles }
					onGiven={ take }
					onBack={ () => setGiving( 'left' ) }
				/>
			) : (
				<Offer
					roles={ roles }
					obstacle={ obstacle }
					arrives={ giving === 'left' }
					onStart={ () => setGiving( 'yes' ) }
				/>
			) }
		</section>
	);
}

function Offer( {
	roles,
	obstacle,
	arrives,
	onStart,
}: Pick< SiteAccess, 'roles' | 'obstacle' > & {
	/** The focus goes to its button. */
	arrives: boolean;
	onStart: () => void;
} ) {
	const button = useRef< HTMLButtonElement >( null );
	useEffect( () => {
		if ( arrives ) {
			button.current?.focus();
		}
	}, [ arrives ] );
	if ( roles.length === 0 ) {
		return null;
	}
	if ( obstacle !== null ) {
		return <p>{ obstacle }</p>;
	}
	return (
		<Button
			__next40pxDefaultSize
			ref={ button }
			variant="secondary"
			onClick={ onStart }
		>
			{ __( 'Let your provider sign in here…', 'deskside' ) }
		</Button>
	);
}
