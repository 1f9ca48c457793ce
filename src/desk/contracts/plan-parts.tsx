import { __ } from '@wordpress/i18n';
import type { ContractPage, PlanPage } from '../../contract/contract.ts';
import { FactTable } from '../ticket/fact-table.tsx';
import { SaidList } from './said-list.tsx';
import { TopicTable } from './topic-table.tsx';

interface Props {
	page: PlanPage | ContractPage;
}

/** All that a plan says, in the words in which its clients read it. */
export function PlanParts( { page }: Props ) {
	return (
		<>
			<section className="deskside-panel" aria-labelledby="times-title">
				<h3 id="times-title">
					{ __( 'Times and hours', 'deskside' ) }
				</h3>
				<FactTable
					caption={ __( 'Promised times', 'deskside' ) }
					facts={ page.responses.map( ( { label, text } ) => ( {
						label,
						value: text,
					} ) ) }
				/>
				<FactTable
					caption={ __( 'When somebody is there', 'deskside' ) }
					facts={ [
						{
							label: __( 'Office', 'deskside' ),
							value: [
								page.office.hours,
								page.office.zone,
								page.office.holidays,
							]
								.filter( Boolean )
								.join( ' · ' ),
						},
						...page.channels.map( ( { label, hours } ) => ( {
							label,
							value: hours,
						} ) ),
						...page.lines.map(
							( { label, hours, number, purpose } ) => ( {
								label,
								value: [ number, hours, purpose ]
									.filter( Boolean )
									.join( ' · ' ),
							} )
						),
					] }
				/>
				<SaidList
					title={ __( 'Order', 'deskside' ) }
					items={ [ page.queue ] }
				/>
				<SaidList
					title={ __( 'The clock stands still while', 'deskside' ) }
					items={ page.pauses }
				/>
				{ page.breach && <p dir="auto">{ page.breach }</p> }
			</section>
			<section className="deskside-panel" aria-labelledby="cover-title">
				<h3 id="cover-title">
					{ __( 'Cover and prices', 'deskside' ) }
				</h3>
				{ page.allowance && <p dir="auto">{ page.allowance.text }</p> }
				<SaidList
					title={ __( 'How work is paid for', 'deskside' ) }
					items={ page.billing }
				/>
				<TopicTable topics={ page.topics } />
				<SaidList
					title={ __( 'Not in it', 'deskside' ) }
					items={ page.exclusions }
				/>
				{ page.exclusions_note && (
					<p dir="auto">{ page.exclusions_note }</p>
				) }
				<SaidList
					title={ __( 'The client’s own slip', 'deskside' ) }
					items={ page.client_slips }
				/>
			</section>
			<section className="deskside-panel" aria-labelledby="duties-title">
				<h3 id="duties-title">{ __( 'Duties', 'deskside' ) }</h3>
				<SaidList
					title={ __( 'Promised', 'deskside' ) }
					items={ page.promises }
				/>
				<SaidList
					title={ __( 'Ours', 'deskside' ) }
					items={ page.provider_duties }
				/>
				<SaidList
					title={ __( 'The client’s', 'deskside' ) }
					items={ page.client_duties }
				/>
				{ page.backups && <p dir="auto">{ page.backups.text }</p> }
			</section>
		</>
	);
}
