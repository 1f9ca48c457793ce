import { Button, SelectControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { ulid } from 'ulid';
import type { AccessLimit, SiteAccess } from '../../../contract/access.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { grantAccess } from '../../api/grant-access.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { describeDuration, DURATIONS } from './durations.ts';
import { LimitBoxes } from './limit-boxes.tsx';
import { limitsOf, startingLimits } from './starting-limits.ts';

type Props = {
	ticketId: string;
	roles: SiteAccess[ 'roles' ];
	onGiven: ( access: SiteAccess ) => void;
	onBack: () => void;
};

/** What support may do here and for how long, said in full before it is given. */
export function GrantForm( { ticketId, roles, onGiven, onBack }: Props ) {
	const [ role, setRole ] = useState( startingRole( roles ) );
	const [ hours, setHours ] = useState< number >( 24 );
	const limits = limitsOf( roles, role );
	const [ mayNot, setMayNot ] = useState< AccessLimit[] >(
		startingLimits( limits )
	);
	const [ sending, setSending ] = useState< 'no' | 'yes' | ProblemCode >(
		'no'
	);
	const first = useRef< HTMLSelectElement >( null );
	useEffect( () => first.current?.focus(), [] );
	// One id for one intent: a second try after a lost answer gives the same grant.
	const intent = useRef( { of: '', id: '' } );
	const label = roles.find( ( known ) => known.role === role )?.role_label;

	const give = async () => {
		const of = JSON.stringify( [ role, hours, mayNot ] );
		if ( intent.current.of !== of ) {
			intent.current = { of, id: `gra_${ ulid() }` };
		}
		setSending( 'yes' );
		try {
			const wanted = { id: intent.current.id, role, may_not: mayNot };
			onGiven( await grantAccess( ticketId, { ...wanted, hours } ) );
		} catch ( error ) {
			setSending( toApiError( error ).code );
		}
	};

	return (
		<div className="deskside-access-form">
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				ref={ first }
				label={ __( 'Role', 'deskside' ) }
				value={ role }
				options={ roles.map( ( known ) => ( {
					value: known.role,
					label: known.role_label,
				} ) ) }
				onChange={ ( next ) => {
					setRole( next );
					setMayNot( startingLimits( limitsOf( roles, next ) ) );
				} }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'For how long', 'deskside' ) }
				value={ String( hours ) }
				options={ DURATIONS.map( ( known ) => ( {
					value: String( known ),
					label: describeDuration( known ),
				} ) ) }
				onChange={ ( value ) => setHours( Number( value ) ) }
			/>
			<LimitBoxes
				limits={ limits }
				mayNot={ mayNot }
				onChange={ setMayNot }
			/>
			<p>
				{ __(
					'Never: other people’s accounts and passwords, files on the server, exports of personal data, approving quotes. Scripts and embedded frames go from a text when support saves it. You see here each time somebody comes in, and you can end it at any moment.',
					'deskside'
				) }
			</p>
			{ sending !== 'no' && sending !== 'yes' && (
				<ProblemNotice
					code={ sending }
					step={ __(
						'Try again: access is given once, however often you ask.',
						'deskside'
					) }
				/>
			) }
			<p className="deskside-access-buttons">
				<Button
					__next40pxDefaultSize
					variant="primary"
					isBusy={ sending === 'yes' }
					disabled={ sending === 'yes' }
					onClick={ () => void give() }
				>
					{ sprintf(
						/* translators: 1: a role such as "Editor", 2: how long, such as "1 day". */
						__( 'Give access as %1$s for %2$s', 'deskside' ),
						label ?? '',
						describeDuration( hours )
					) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onBack }
				>
					{ __( 'Cancel', 'deskside' ) }
				</Button>
			</p>
		</div>
	);
}

/** An editor can help with most things; where there is none, the first role that can be lent. */
function startingRole( roles: SiteAccess[ 'roles' ] ): string {
	const known = roles.map( ( { role } ) => role );
	return known.includes( 'editor' ) ? 'editor' : known[ 0 ] ?? '';
}
