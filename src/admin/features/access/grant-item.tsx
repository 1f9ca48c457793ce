import { Button } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { ulid } from 'ulid';
import type { AccessGrant, SiteAccess } from '../../../contract/access.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { revokeAccess } from '../../api/revoke-access.ts';
import { useFormats } from '../../ui/formats.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { describeGrant } from './describe-grant.ts';
import { describeLimit } from './describe-limit.ts';

type Props = {
	grant: AccessGrant;
	/** Whether the reader can take it back. */
	mine: boolean;
	onEnded: ( access: SiteAccess ) => void;
};

/** One grant: where it stands, who came in, and the way to end it. */
export function GrantItem( { grant, mine, onEnded }: Props ) {
	const { moment } = useFormats();
	const [ ending, setEnding ] = useState< 'no' | 'yes' | ProblemCode >(
		'no'
	);
	const key = useRef( ulid() );
	const end = async () => {
		setEnding( 'yes' );
		try {
			onEnded( await revokeAccess( grant.id, key.current ) );
		} catch ( error ) {
			setEnding( toApiError( error ).code );
		}
	};
	return (
		<li className={ `deskside-grant is-${ grant.status }` }>
			<strong>{ describeGrant( grant, moment ) }</strong>
			<p>
				{ sprintf(
					/* translators: 1: a person, 2: a date and time. */
					__( 'Given by %1$s, %2$s.', 'deskside' ),
					grant.granted_by.name,
					moment( grant.granted_at )
				) }
				{ grant.may_not.length > 0 &&
					' ' +
						sprintf(
							/* translators: %s: a list such as "Delete anything". */
							__( 'May not: %s.', 'deskside' ),
							grant.may_not.map( describeLimit ).join( ' · ' )
						) }
			</p>
			<Uses
				uses={ grant.uses }
				over={ grant.status !== 'active' }
				moment={ moment }
			/>
			{ ending !== 'no' && ending !== 'yes' && (
				<ProblemNotice
					code={ ending }
					step={ __(
						'Access may still be open: try again.',
						'deskside'
					) }
				/>
			) }
			{ mine && grant.status === 'active' && (
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isDestructive
					isBusy={ ending === 'yes' }
					disabled={ ending === 'yes' }
					onClick={ () => void end() }
				>
					{ __( 'End access now', 'deskside' ) }
				</Button>
			) }
		</li>
	);
}

function Uses( {
	uses,
	over,
	moment,
}: Pick< AccessGrant, 'uses' > & {
	over: boolean;
	moment: ( instant: string ) => string;
} ) {
	const came = uses.filter( ( { came_in_at } ) => came_in_at !== null );
	if ( came.length === 0 ) {
		return (
			<p>
				{ over
					? __( 'Nobody came in.', 'deskside' )
					: __( 'Nobody has come in yet.', 'deskside' ) }
			</p>
		);
	}
	return (
		<ul>
			{ came.map( ( { id, agent, came_in_at } ) => (
				<li key={ id }>
					{ sprintf(
						/* translators: 1: an agent's name, 2: a date and time. */
						__( '%1$s came in, %2$s', 'deskside' ),
						agent,
						moment( came_in_at ?? '' )
					) }
				</li>
			) ) }
		</ul>
	);
}
